#include <fstream>
#include <iostream>
#include <string>

bool login() {
  std::string name, word, kept_name, kept_word;
  std::cin >> name >> word;
  std::ifstream file("people.txt");
  while (file >> kept_name >> kept_word)
    if (kept_name == name && kept_word == word) return true;
  return false;
}

int count_people() {
  std::ifstream file("people.txt");
  std::string line;
  int count = 0;
  while (std::getline(file, line)) ++count;
  return count;
}
