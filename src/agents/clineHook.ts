/** A hook script of Cline, which gets the payload on standard input and answers on standard output. */
export function clineHook(command: string, interpreter?: string): string {
  const head = interpreter === undefined ? '' : `#!${interpreter}\n`;
  const about =
    "# Written by 'countersign agents install cline'; 'countersign agents remove cline' takes it out again.\n";
  // PowerShell hands what it was given on to a program only when told to.
  return `${head}${about}${interpreter === undefined ? `$input | ${command}` : command}\n`;
}
