/** Loads the figure face into the page, both weights. */
export async function loadFace(): Promise<void> {
  const faces = ['400', '600'].map(
    (weight) => new FontFace('Arimo', `url(/fonts/arimo-${weight}.woff2)`, { weight }),
  );
  for (const face of faces) document.fonts.add(await face.load());
}
