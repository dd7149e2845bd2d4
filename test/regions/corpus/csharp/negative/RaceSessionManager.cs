using Unity.Netcode;
using UnityEngine;

public class RaceSessionManager : NetworkBehaviour
{
    private string lap = "";

    [Rpc(SendTo.NotMe)]
    public void StartSession(string sessionId)
    {
        lap = sessionId;
    }

    public override void OnNetworkSpawn()
    {
        if (!IsOwner) return;
        GetComponent<Camera>().enabled = true;
    }
}
