import { BufferGeometry, FileLoader, Loader } from 'three';

/** Reads Quake II models. */
export class MD2Loader extends Loader {
  constructor(manager) {
    super(manager);
    this.frames = [];
  }

  load(url, onLoad) {
    const loader = new FileLoader(this.manager);
    loader.setPath(this.path);
    loader.setResponseType('arraybuffer');
    loader.load(url, (buffer) => onLoad(this.parse(buffer)));
  }

  parse(buffer) {
    const data = new DataView(buffer);
    const header = {};
    for (const [i, name] of ['ident', 'version', 'skinwidth', 'skinheight'].entries())
      header[name] = data.getInt32(i * 4, true);
    if (header.ident !== 844121161) throw new Error('not an MD2 file');
    return new BufferGeometry();
  }
}
