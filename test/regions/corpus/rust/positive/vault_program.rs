use anchor_lang::prelude::*;

#[derive(Accounts)]
pub struct Withdraw<'info> {
    #[account(mut, has_one = authority)]
    pub vault: Account<'info, Vault>,
    pub authority: Signer<'info>,
}

pub fn set_limit(origin: OriginFor<T>, limit: u32) -> DispatchResult {
    ensure_root(origin)?;
    Limit::<T>::put(limit);
    Ok(())
}

pub fn double(limit: u32) -> u32 {
    limit * 2
}
