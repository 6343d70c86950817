// A telephone's photograph is far larger than anybody needs; the centre takes up to a million bytes.
const LONGEST_SIDE = 1600;
const MOST_BYTES = 1_000_000;
const QUALITIES = [0.85, 0.7, 0.5, 0.3];

/** The photograph as JPEG, small enough for the centre; drawn anew, so that no place is told with it. */
export async function smaller(file) {
  const image = await createImageBitmap(file);
  const share = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * share));
  canvas.height = Math.max(1, Math.round(image.height * share));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', quality); });
    if (blob && blob.size <= MOST_BYTES) return blob;
  }
  throw new Error(`> ${MOST_BYTES} B`);
}
