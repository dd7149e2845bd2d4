export function recordSession(events) {
  return events.map((event, i) => ({ ...event, delta: i === 0 ? 0 : event.time - events[i - 1].time }));
}
