/** Puts numbers in a random order, in place. */
export function shuffle(numbers: Int32Array, random: () => number): void {
  for (let at = numbers.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const moved = numbers[at] ?? 0;
    numbers[at] = numbers[other] ?? 0;
    numbers[other] = moved;
  }
}
