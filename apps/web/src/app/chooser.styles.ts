import { css } from 'lit';

export const chooserStyles = css`
  .current {
    display: flex;
    gap: 0.6rem;
    align-items: baseline;
    width: 100%;
    color: var(--ink);
    border-color: var(--edge);
    text-align: start;
  }
  .current::after {
    content: '';
    flex: none;
    align-self: center;
    width: 0.45rem;
    height: 0.45rem;
    margin-inline-start: auto;
    border: solid var(--soft);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg) translateY(-20%);
  }
  .kind {
    color: var(--soft);
    font-size: 0.8rem;
    font-weight: 500;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  dialog {
    width: min(34rem, calc(100vw - 2rem));
    max-height: min(44rem, calc(100vh - 4rem));
    margin-top: 4rem;
    padding: 0;
    overflow: auto;
    color: var(--ink);
    background: var(--raised);
    border: 1px solid var(--edge);
    border-radius: 1rem;
    box-shadow: 0 1.5rem 4rem var(--shade);
  }
  dialog::backdrop {
    background: rgb(6 20 26 / 45%);
  }
  .inside {
    display: grid;
    gap: 1rem;
    padding: var(--gap);
  }
  .head {
    justify-content: space-between;
  }
`;
