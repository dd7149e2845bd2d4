export PATH="$HOME/bin:$PATH"
export KEY_REPEAT=20
export SESSION_LENGTH=30
