import { css } from 'lit';

export const measuredTableStyles = css`
  :host {
    display: grid;
    gap: 1rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .grow {
    flex: 1 1 14rem;
  }
  .grow input {
    width: 100%;
  }
  tr:hover > * {
    background: color-mix(in srgb, var(--shallow) 45%, transparent);
  }
  /* Where one goes from one side of the line to another. */
  tr.other > * {
    border-top: 2px solid var(--ink);
  }
  /* A long name gives way to what is said of it. */
  th[scope='row'] {
    overflow-wrap: anywhere;
    min-width: 6.5rem;
  }
  @media (max-width: 40rem) {
    form > div {
      flex: 1 1 40%;
    }
    select {
      width: 100%;
    }
  }
`;
