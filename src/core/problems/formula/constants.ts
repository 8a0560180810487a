/** The numbers that formulas know by name. */
export const constants = { pi: Math.PI, e: Math.E } as const;

export type ConstantName = keyof typeof constants;
