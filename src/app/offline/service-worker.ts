/**
 * Lets the page work without a network: the service worker keeps every file of the site. A new version is loaded aside
 * and offered; it takes over when the reader says so, or when no tab of the old one is left.
 */
import type { Page } from '../../controls/page-context.ts';
import { keepRun } from './kept-run.ts';
import { notify } from './notice.ts';

/** A tab that stays open asks again after an hour, when it is looked at. */
const AGAIN_MS = 3_600_000;

export async function startServiceWorker(page: Page): Promise<void> {
  try {
    const container = navigator.serviceWorker;
    const registration: ServiceWorkerRegistration | undefined = await container.register(
      new URL('sw.js', document.baseURI),
    );
    if (registration === undefined) return;
    offerWhenReady(registration, page);
    askAgain(registration);
  } catch {
    // No service worker here: the page works as it does, with a network.
  }
}

function offerWhenReady(registration: ServiceWorkerRegistration, page: Page): void {
  const { serviceWorker: container } = navigator;
  const offer = (worker: ServiceWorker): void => {
    // Without one in charge this is the first visit, and the page is the newest.
    if (container.controller === null) return;
    notify({ kind: 'new version', use: () => changeOver(worker, page) });
  };
  const watch = (worker: ServiceWorker): void =>
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker);
    });
  if (registration.waiting !== null) offer(registration.waiting);
  if (registration.installing !== null) watch(registration.installing);
  registration.addEventListener('updatefound', () => {
    if (registration.installing !== null) watch(registration.installing);
  });
}

function changeOver(worker: ServiceWorker, page: Page): void {
  keepRun(page, 'new version');
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage({ type: 'SKIP_WAITING' });
}

function askAgain(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - asked < AGAIN_MS) return;
    asked = Date.now();
    // Without a network there is nothing to be told.
    registration.update().catch(() => {});
  });
}
