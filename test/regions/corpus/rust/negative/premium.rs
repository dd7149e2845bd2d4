use rust_decimal::Decimal;

/// An insurance policy and what its holder pays each month.
pub struct Policy {
    pub number: String,
    pub holder: String,
    pub sum_insured: Decimal,
    pub excess: Decimal,
}

pub fn monthly_premium(policy: &Policy, risk: Decimal) -> Decimal {
    let base = (policy.sum_insured - policy.excess) * risk;
    (base / Decimal::from(12)).round_dp(2)
}

pub fn renew(policy: &Policy, year: u16) -> Policy {
    Policy {
        number: format!("{}-{year}", policy.number),
        holder: policy.holder.clone(),
        sum_insured: policy.sum_insured,
        excess: policy.excess,
    }
}
