import { css } from 'lit';

export const formStyles = css`
  form {
    display: grid;
    gap: 1.1rem;
    max-width: 40rem;
  }
  .field {
    display: grid;
    gap: 0.35rem;
  }
  .field.check {
    grid-template-columns: auto 1fr;
    gap: 0.6rem;
    align-items: center;
  }
  .error,
  .refused {
    color: var(--below);
    font-weight: 550;
    font-size: 0.9rem;
  }
  input[type='number'],
  input[type='date'] {
    width: 12rem;
  }
  fieldset {
    display: grid;
    gap: 0.75rem;
    margin: 0;
    padding: 1rem;
    border: 1px solid var(--edge);
    border-radius: var(--round);
  }
  legend {
    padding-inline: 0.3rem;
    font-weight: 600;
    font-size: 0.9rem;
  }
  .item {
    display: grid;
    gap: 0.6rem;
    padding-bottom: 0.75rem;
    border-bottom: 1px solid var(--edge);
  }
  .needed {
    color: var(--soft);
    font-weight: 400;
  }
`;
