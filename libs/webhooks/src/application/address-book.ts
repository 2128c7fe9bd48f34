/** Which addresses deliveries may go to. */
export abstract class AddressBook {
  /** Refuses with AddressRefused what leads inside, as far as can be told now; it is asked again at every connection. */
  abstract check(url: string): Promise<void>;
}
