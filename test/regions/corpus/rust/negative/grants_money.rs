use chrono::NaiveDate;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Grant {
    pub funder: String,
    pub amount: f64,
    pub awarded: NaiveDate,
    pub ends: NaiveDate,
}

pub fn active(grants: &[Grant], on: NaiveDate) -> impl Iterator<Item = &Grant> {
    grants.iter().filter(move |grant| grant.awarded <= on && on <= grant.ends)
}

pub fn total_by_funder(grants: &[Grant]) -> std::collections::BTreeMap<&str, f64> {
    let mut totals = std::collections::BTreeMap::new();
    for grant in grants {
        *totals.entry(grant.funder.as_str()).or_insert(0.0) += grant.amount;
    }
    totals
}
