import { readObject, readString } from './xml.js';

/** What a map server says it can do. */
export default class WMSCapabilities {
  constructor() {
    this.version = undefined;
  }

  read(document) {
    this.version = document.documentElement.getAttribute('version').trim();
    return readObject(document, {
      Service: readService,
      Capability: readCapability,
    });
  }
}

function readService(node) {
  return { name: readString(node, 'Name'), title: readString(node, 'Title') };
}

function readCapability(node) {
  return { layers: [...node.querySelectorAll('Layer')].map((layer) => readString(layer, 'Name')) };
}
