const MESSAGES = ['', 'refused', 'position unavailable', 'timeout'];

/** Follows the user's position on a map. */
export class Locator {
  #watch;

  start(onMove) {
    this.#watch = navigator.geolocation.watchPosition(
      ({ coords }) => onMove([coords.latitude, coords.longitude], coords.accuracy),
      (error) => this.failed(error),
    );
  }

  failed({ code, message }) {
    this.last = { code, text: message || MESSAGES[code] };
  }

  stop() {
    navigator.geolocation.clearWatch(this.#watch);
  }
}
