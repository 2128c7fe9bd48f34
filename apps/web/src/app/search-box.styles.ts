import { css } from 'lit';

export const searchBoxStyles = css`
  form {
    position: relative;
  }
  input {
    width: 100%;
    background: var(--ground);
    border-color: var(--edge);
  }
  input:hover,
  input:focus {
    border-color: var(--field);
  }
  ul {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    top: calc(100% + 0.4rem);
    max-height: 26rem;
    margin: 0;
    padding: 0.4rem;
    overflow: auto;
    list-style: none;
    background: var(--raised);
    border: 1px solid var(--edge);
    border-radius: var(--round);
    box-shadow: 0 1rem 2.5rem var(--shade);
  }
  li {
    display: flex;
    gap: 1rem;
    justify-content: space-between;
    align-items: baseline;
    padding: 0.5rem 0.7rem;
    border-radius: 0.35rem;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  li:hover,
  li[aria-selected='true'] {
    background: var(--shallow);
  }
  code {
    flex: none;
    color: var(--soft);
  }
`;
