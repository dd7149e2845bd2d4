using UnityEngine;

public class LevelSessions : MonoBehaviour
{
    private LevelSession _current;

    private void StartSession(Level level)
    {
        _current = new LevelSession(level.Id);
    }

    private void EndSession(Level level)
    {
        _current.Save(level.Score);
        _current = null;
    }
}
