use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;

pub fn runtime_dir(root: PathBuf) -> std::io::Result<PathBuf> {
    let dir = root.join("run");
    DirBuilder::new().recursive(true).mode(0o700).create(&dir)?;
    Ok(dir)
}

pub fn newest(root: &PathBuf) -> Option<PathBuf> {
    std::fs::read_dir(root).ok()?.flatten().map(|entry| entry.path()).max()
}
