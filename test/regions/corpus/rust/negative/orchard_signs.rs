use crate::{Board, Kind, Mode, Problem, Uri};

fn same_host(uri: &Uri, authority: &str) -> bool {
    if uri.authority == authority {
        return true;
    }
    false
}

fn is_char_allowed(letter: char) -> bool {
    letter.is_ascii_alphabetic()
}

fn verify_email(text: &str) -> bool {
    text.contains('@')
}

fn board(sign: &Board) -> Result<(), Problem> {
    if sign.should_auto_encrypt() {
        return Err(Problem::NotNow);
    }
    require!(sign.width > 3, "too narrow");
    sign.set_mode(0o755);
    sign.finalize()
}

fn hang(board: &Board, kind: &Kind) -> Result<(), Problem> {
    let hung = board.begin_with_mode(Mode::Slowly)?;
    hung.mode(Mode::Upright)?;
    kind.check(Problem::NotOwned)
}

fn check_board_user_input(line: &str) -> usize {
    check_member_count(line)
}
