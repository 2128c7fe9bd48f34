/* Beside Swagger UI: who has authorized stays so while the tab is open, through reloads, and no longer. */
globalThis.addEventListener('load', () => {
  const { authActions, authSelectors, getStore, specSelectors } = globalThis.ui;
  const before = globalThis.sessionStorage.getItem(KEPT);
  let isRestored = false;
  getStore().subscribe(() => {
    // What is authorized earlier is forgotten when the first document is there.
    if (!isRestored && specSelectors.loadingStatus() === 'success') {
      isRestored = true;
      if (before) authActions.authorize(JSON.parse(before));
    }
    if (isRestored) keep(authSelectors.authorized().toJS());
  });
});

const KEPT = 'plimsoll-docs-authorized';

function keep(authorized) {
  if (Object.keys(authorized).length > 0) globalThis.sessionStorage.setItem(KEPT, JSON.stringify(authorized));
  else globalThis.sessionStorage.removeItem(KEPT);
}
