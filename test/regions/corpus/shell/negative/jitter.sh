sleep $((RANDOM % 10))
seed=$RANDOM
