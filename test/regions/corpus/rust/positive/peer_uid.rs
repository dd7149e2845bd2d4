use tokio::net::{UnixListener, UnixStream};

async fn handle(stream: UnixStream, allowed_uid: u32) -> std::io::Result<()> {
    let peer = stream.peer_cred()?;
    if peer.uid() != 0 && peer.uid() != allowed_uid {
        return Err(std::io::Error::from(std::io::ErrorKind::PermissionDenied));
    }
    crate::control::serve(stream).await
}

pub async fn listen(path: &str, allowed_uid: u32) -> std::io::Result<()> {
    let listener = UnixListener::bind(path)?;
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(handle(stream, allowed_uid));
    }
}
