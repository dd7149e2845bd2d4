package config

import (
	"encoding/json"
	"os"
)

type Config struct {
	Listen  string `json:"listen"`
	Verbose bool   `json:"verbose"`
}

func Load(path string) (*Config, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var c Config
	return &c, json.Unmarshal(raw, &c)
}
