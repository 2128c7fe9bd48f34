/** Why a process cannot begin or go on, where the operator can mend it: its message says how, in a line. */
export abstract class Mendable extends Error {}
