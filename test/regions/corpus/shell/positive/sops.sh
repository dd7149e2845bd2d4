sops -d secrets.enc.yaml > secrets.yaml
age -r "$KEY" -o out.age in.txt
wc -l secrets.yaml
