class Ring:
    def __init__(self, nodes):
        self.nodes = sorted(nodes)

    def node_for(self, key):
        return self.nodes[hash(key) % len(self.nodes)]
