use crate::{AccountInfo, Api, Deps, Env, Meta, Problem, Pubkey, Shelf};

fn pick(accounts: &[AccountInfo], count: u64) -> Result<(), Problem> {
    let picker = &accounts[0];
    if !picker.is_signer {
        return Err(Problem::NoSignature);
    }
    move_fruit(accounts, count)
}

fn close(program_id: &Pubkey, accounts: &[AccountInfo]) -> Result<(), Problem> {
    validate_owner(program_id, &accounts[0], &accounts[1])?;
    drain(&accounts[0])
}

fn shut(state: &Shelf, keeper: &Pubkey) -> Result<(), Problem> {
    match state.keeper == *keeper {
        true => Ok(()),
        false => Err(OrchardError::OwnerMismatch.into()),
    }
}

pub fn execute_rename(deps: Deps, info: Meta, name: String) -> Result<(), Problem> {
    if info.sender != deps.keeper()? {
        return Err(Problem::Refused {});
    }
    deps.rename(name)
}

pub fn deduct_allowance(shelf: &mut Shelf, owner: &Addr, spender: &Addr, amount: u128) -> Result<(), Problem> {
    shelf.lower(owner, spender, amount)
}

pub fn plant(&mut self, tree: String) {
    require!(env::predecessor_account_id() == self.keeper_id, "not the keeper");
    self.trees.push(tree);
}

fn find_helper(real: &Addr, delegate: &AccountId) -> Option<Shelf> {
    shelf_of(real).filter(|shelf| shelf.helpers.contains(delegate))
}
