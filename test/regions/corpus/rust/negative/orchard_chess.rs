use crate::{Board, Move, Role};

fn is_promotion(step: &Move) -> bool {
    if step.role == Role::Pawn {
        return step.rank == 8;
    }
    false
}

fn slides(role: Role) -> bool {
    if role != Role::Rook && role != Role::Bishop {
        return false;
    }
    true
}
