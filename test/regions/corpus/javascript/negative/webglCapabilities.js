export function WebGLCapabilities(gl, extensions, parameters) {
  let maxAnisotropy;

  function getMaxAnisotropy() {
    if (maxAnisotropy !== undefined) return maxAnisotropy;
    const extension = extensions.get('EXT_texture_filter_anisotropic');
    maxAnisotropy = extension ? gl.getParameter(extension.MAX_TEXTURE_MAX_ANISOTROPY_EXT) : 0;
    return maxAnisotropy;
  }

  function getMaxPrecision(precision) {
    if (precision === 'highp' && gl.getShaderPrecisionFormat(gl.VERTEX_SHADER, gl.HIGH_FLOAT).precision > 0)
      return 'highp';
    return 'mediump';
  }

  return { getMaxAnisotropy, getMaxPrecision, textures: parameters.textures ?? 16 };
}
