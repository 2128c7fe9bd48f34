export interface BoatView {
  name: string;
}
