using System;
using System.Collections.Generic;
using System.Linq;

namespace Conference
{
    public record Session(string Title, string Room, DateTime Starts, string Speaker);

    public class SessionSchedule
    {
        private readonly List<Session> _sessions = new();

        public void Add(Session session) => _sessions.Add(session);

        public IEnumerable<Session> InRoom(string room) =>
            _sessions.Where(s => s.Room == room).OrderBy(s => s.Starts);

        public bool Clashes(Session session) =>
            _sessions.Any(s => s.Room == session.Room && s.Starts == session.Starts);
    }
}
