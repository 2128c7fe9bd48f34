import { css } from 'lit';

export const topBarStyles = css`
  .skip {
    position: absolute;
    z-index: 3;
    inset-inline-start: 1rem;
    top: -4rem;
  }
  .skip:focus {
    top: 0.6rem;
  }
  header {
    background: var(--surface);
    border-bottom: 1px solid var(--edge);
  }
  .bar,
  nav {
    max-width: 80rem;
    margin-inline: auto;
    padding-inline: var(--gap);
  }
  .bar {
    display: grid;
    grid-template-columns: auto minmax(0, 18rem) minmax(12rem, 1fr) auto;
    gap: 0.75rem 1.25rem;
    align-items: center;
    padding-block: 0.9rem 0.5rem;
  }
  .brand {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    color: var(--ink);
    font-size: 1.15rem;
    font-weight: 700;
    letter-spacing: -0.02em;
    text-decoration: none;
  }
  .leave {
    color: var(--soft);
    border-color: transparent;
    padding-inline: 0.6rem;
    font-weight: 500;
  }
  nav {
    display: flex;
    gap: clamp(1rem, 2.5vw, 2rem);
    overflow-x: auto;
    min-height: 2.9rem;
  }
  nav a {
    flex: none;
    padding-block: 0.6rem 0.7rem;
    color: var(--soft);
    font-weight: 550;
    text-decoration: none;
    border-bottom: 3px solid transparent;
  }
  nav a:hover {
    color: var(--ink);
  }
  nav a[aria-current='page'] {
    color: var(--ink);
    border-color: var(--water);
  }
  @media (max-width: 48rem) {
    .bar {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    plimsoll-search-box {
      grid-column: 1 / -1;
      grid-row: 2;
    }
  }
  @media (max-width: 30rem) {
    .brand span {
      position: absolute;
      clip-path: inset(50%);
    }
  }
`;
