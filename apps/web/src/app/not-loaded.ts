/** A part of the page's own script did not come, though the service is there: it may have another page by now. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}
