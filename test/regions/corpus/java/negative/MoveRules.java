package org.example.chess;

public final class MoveRules {
    public boolean canMove(Piece piece, Square from, Square to) {
        int files = Math.abs(from.file() - to.file());
        int ranks = Math.abs(from.rank() - to.rank());
        return switch (piece.kind()) {
            case ROOK -> files == 0 || ranks == 0;
            case BISHOP -> files == ranks;
            default -> files <= 1 && ranks <= 1;
        };
    }

    public boolean isVisible(Square square, int size) {
        return square.file() < size && square.rank() < size;
    }
}
