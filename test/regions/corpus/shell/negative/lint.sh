shellcheck *.sh
eslint src --rule 'no-eval: error'
