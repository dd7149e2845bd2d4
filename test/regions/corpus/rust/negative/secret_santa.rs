use rand::seq::SliceRandom;

pub struct Player {
    pub name: String,
}

pub fn draw(players: &mut Vec<Player>) -> Vec<(String, String)> {
    players.shuffle(&mut rand::thread_rng());
    let n = players.len();
    (0..n)
        .map(|i| (players[i].name.clone(), players[(i + 1) % n].name.clone()))
        .collect()
}

pub fn announce(pairs: &[(String, String)]) -> String {
    pairs.iter().map(|(a, b)| format!("{a} -> {b}\n")).collect()
}
