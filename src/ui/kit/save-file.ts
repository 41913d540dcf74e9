/** Hands a file to the person, under a name that tells nothing of anybody. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the file a moment after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
