export async function askForCamera(): Promise<boolean> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: true });
  stream.getTracks().forEach((track) => track.stop());
  return true;
}
