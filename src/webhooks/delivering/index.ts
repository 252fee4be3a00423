export { allowedTargets, sendEvent, tellLater } from './deliver';
export { readDeliveries, readDelivery, type StoredDelivery } from './deliveries';
export { closeWebhooks } from './running';
export { assertPublic, literalHost, TargetRefused } from './target';
export { tellOfChanges } from './wake';
