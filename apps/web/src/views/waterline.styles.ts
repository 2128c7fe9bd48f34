import { css } from 'lit';

export const waterlineStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 2rem;
    align-items: end;
    justify-content: space-between;
  }
  .line input {
    width: 7rem;
  }
  figure {
    margin: 0;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem clamp(1.5rem, 4vw, 3.5rem);
    margin: 0 0 1rem;
  }
  dl div {
    display: flex;
    flex-direction: column-reverse;
    padding-inline-start: 0.9rem;
    border-inline-start: 4px solid var(--unknown);
  }
  dl .above {
    border-color: var(--water);
  }
  dl .below {
    border-color: var(--shallow);
  }
  dt {
    color: var(--soft);
    font-size: 0.875rem;
  }
  dd {
    margin: 0;
    font-size: clamp(1.5rem, 1.2rem + 1vw, 2rem);
    font-weight: 600;
    line-height: 1.15;
    letter-spacing: -0.02em;
  }
  figcaption {
    display: grid;
    gap: 0.4rem;
    margin-top: 0.75rem;
  }
  .pointed {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.9rem;
    min-height: 1.6em;
  }
  .pointed a {
    font-weight: 600;
  }
`;
