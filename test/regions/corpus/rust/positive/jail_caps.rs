use caps::{CapSet, CapsHashSet};

pub fn shed<K: Kernel>(kernel: &K, wanted: &CapsHashSet) -> Result<(), Trouble> {
    kernel.set_capability(CapSet::Bounding, wanted)?;
    Ok(())
}

pub fn drop_privileges(name: &str) -> Result<(), Trouble> {
    become_user(name)
}

pub fn clock<K: Kernel>(kernel: &K) -> u64 {
    kernel.now()
}
