export class Grid {
  readonly #cells: number[][] = [];

  accessCell(row: number, column: number): number | undefined {
    return this.#cells[row]?.[column];
  }
}

export const isAccessible = (element: { tabIndex: number }) => element.tabIndex >= 0;
