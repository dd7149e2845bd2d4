tmux new-session -d -s work
tmux send-keys -t work 'npm start' Enter
