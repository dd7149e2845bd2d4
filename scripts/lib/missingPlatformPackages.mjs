/** Optional dependencies that a package in the lock file wants and the lock file does not have: `npm ci` would refuse it. */
export function missingPlatformPackages(lock) {
  const missing = [];
  for (const [place, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      // Node's own look-up: in the package, then in every folder above it.
      const folders = place.split('/');
      const found = folders.concat('').some((_, up) => {
        const above = folders.slice(0, folders.length - up).join('/');
        return `${above}${above ? '/' : ''}node_modules/${name}` in lock.packages;
      });
      if (!found) missing.push({ name, version, by: place });
    }
  }
  return missing;
}
