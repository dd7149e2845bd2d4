use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

pub fn write_script(path: &Path, body: &str) -> std::io::Result<()> {
    fs::write(path, body)?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}
