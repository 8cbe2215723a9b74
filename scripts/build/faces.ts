import type { Plugin } from 'vite';
import { FACE_FILES, faceFile } from '../faces.ts';

const FOLDER = 'faces/';

/**
 * Serves the fallback faces of figures under `faces/`, and writes them into the built site: about 21 MB of small
 * files, of which a figure fetches the few that have its letters.
 */
export function fallbackFaces(): Plugin {
  return {
    name: 'oeuvre:fallback-faces',
    configureServer(server) {
      server.middlewares.use(`/${FOLDER}`, (request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').replace(/^\/|\?.*$/g, ''));
        if (!FACE_FILES.includes(path)) return next();
        void faceFile(path).then((bytes) => response.end(bytes), next);
      });
    },
    async generateBundle() {
      for (const path of FACE_FILES)
        this.emitFile({ type: 'asset', fileName: FOLDER + path, source: await faceFile(path) });
    },
  };
}
